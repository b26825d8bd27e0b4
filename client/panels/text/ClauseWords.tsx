import { DIALS } from '#shared/model/dials.ts';
import type { ClauseView, RevisionView } from '#shared/model/view.ts';
import { levelOf } from '../../store/level.ts';
import { issueOf, textOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { positionInWords } from '../../text/positions.ts';
import { HardnessMark } from '../shell/HardnessMark.tsx';
import { IssueOf } from './IssueOf.tsx';

interface Props {
  readonly table: TableStore;
  readonly clause: ClauseView;
}

/** The head of a clause: number, title, issue and how hard it is. */
export function ClauseHead({ table, clause, level = 'h4' }: Props & { readonly level?: 'h3' | 'h4' }) {
  const text = textOf(clause);
  const Heading = level;
  return (
    <header class="clause-head">
      <Heading>
        <span class="clause-number">{t('words:clause.name', { number: clause.number })}</span> {text?.title}
      </Heading>
      <p class="clause-issue">
        <IssueOf table={table} clause={clause} /> {text && <HardnessMark dials={text} />}
      </p>
    </header>
  );
}

/** The words of a clause, and its place and dials in words. */
export function ClauseWords({ table, clause }: Props) {
  const text = textOf(clause);
  if (!text) return null;
  return (
    <>
      <p class="operative">{text.text}</p>
      <details class="clause-form">
        <summary>{t('panels:clause.form')}</summary>
        <FormList table={table} issue={clause.issue} text={text} />
      </details>
    </>
  );
}

function FormList({
  table,
  issue,
  text,
}: {
  readonly table: TableStore;
  readonly issue: string;
  readonly text: RevisionView;
}) {
  const spectrum = issueOf(table, issue);
  return (
    <dl class="form-list">
      <div class="form-place">
        <dt>{t('words:position.label')}</dt>
        <dd>
          <span class="digits">{text.position}</span>
          {spectrum && `: ${positionInWords(spectrum, text.position)}`}
        </dd>
      </div>
      {DIALS.map((dial) => (
        <div key={dial}>
          <dt>{t(`words:dial.${dial}`)}</dt>
          <dd>{t(`words:level.${dial}.${levelOf(text[dial])}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
