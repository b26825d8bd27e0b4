import type { RedLine } from '#shared/model/scenario.ts';
import { t } from '../../text/i18n.ts';

/** A red line as a sentence. */
export function redLineText({ forbidden, threshold, minObligation }: RedLine, issue: string): string {
  const words = { issue, threshold, level: t(`words:level.obligation.${minObligation}`) };
  return t(`brief:redLine.${forbidden}.${minObligation === 0 ? 'always' : 'from'}`, words);
}
