/** The generated operative text of a draft in the reader's language, for its author to use or to change. */
import type { Dials } from '#shared/model/dials.ts';
import type { Issue } from '#shared/model/scenario.ts';
import { type Phrases, operativeText as textIn } from '#shared/rolling/operative.ts';
import { t } from './i18n.ts';

export const operativeText = (issue: Issue, form: Dials & { readonly position: number }): string =>
  textIn(issue, form, phrases());

const phrases = (): Phrases => ({
  asNow: t('panels:operative.asNow'),
  smallWords: t('panels:operative.smallWords'),
  obligation: (level, given) => t(`panels:operative.obligation.${level}`, given),
  worded: (level, given) => t(`panels:operative.worded.${level}`, given),
  exactly: (given) => t('panels:operative.terms.exact', given),
  between: (side, given) => t(`panels:operative.terms.${side}`, given),
  precision: (level) => t(`panels:operative.precision.${level}`),
  delegation: (level) => t(`panels:operative.delegation.${level}`),
});
