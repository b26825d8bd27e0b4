import type { AnswerView } from '#shared/model/view.ts';
import { issueName } from '../../store/names.ts';
import { inOrder } from '../../store/numbered.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { percent } from '../draft/figures.ts';

/** What the capital has answered to requests for new instructions, in the order in which it did. */
export function Answers({
  table,
  answers,
}: {
  readonly table: TableStore;
  readonly answers: Readonly<Record<string, AnswerView>>;
}) {
  const given = inOrder(answers);
  return (
    <div role="status">
      {given.length > 0 && <h4>{t('brief:answers')}</h4>}
      {given.length > 0 && (
        <ul>
          {given.map(([number, { issue, granted, probability, round }]) => (
            <li key={number}>
              {t(granted ? 'brief:granted' : 'brief:refused', {
                round,
                issue: issueName(table, issue),
                percent: percent(probability),
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
