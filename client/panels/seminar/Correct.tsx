import type { SeminarTableView } from '#shared/protocol/seminar.ts';
import { chairHash } from '../../store/route.ts';
import { t } from '../../text/i18n.ts';
import { stepText } from '../facilitator/stepText.ts';
import { AskTwice, type Question } from '../shell/AskTwice.tsx';
import { Refusals } from './Refusals.tsx';
import type { SeminarProps } from './SeminarPage.tsx';
import { useCommanding } from './useCommanding.ts';

interface CorrectProps extends SeminarProps {
  readonly table: SeminarTableView;
}

/** Undoes one table's last step, and leads to its record, where a line can be struck. */
export function Correct({ classroom, seminar, table }: CorrectProps) {
  const commanding = useCommanding(classroom, seminar);
  const { number, lastStep: event } = table;
  const question = (): Question => ({
    title: t('classroom:correct.undoTitle', { number, step: stepText(event) }),
    hint: t('desk:correct.undoHint'),
    confirm: t('desk:correct.undoConfirm'),
    reason: 'needed',
    act: (reason) => commanding.tell({ tables: [table], command: { type: 'UndoStep', event, reason } }),
  });
  const about = t('classroom:table', { number });
  return (
    <>
      <div class="glance-correct">
        <AskTwice kind="quiet" disabled={event === '' || commanding.busy} about={about} question={question}>
          {t('desk:correct.undo')}
        </AskTwice>
        <a class="button button-quiet" href={chairHash(table.table, seminar.id, 'corrections')}>
          {t('classroom:correct.record')}
          <span class="visually-hidden"> {about}</span>
        </a>
      </div>
      <Refusals seminar={seminar} commanding={commanding} />
    </>
  );
}
