import { t } from '../../text/i18n.ts';
import { PushButton } from '../shell/PushButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useAsking } from '../shell/useAsking.ts';
import type { SeminarProps } from './SeminarPage.tsx';

/** One more table, for those who came and found no seat. */
export function MoreTables({ classroom, seminar }: SeminarProps) {
  const asking = useAsking();
  return (
    <>
      <PushButton disabled={asking.busy} act={() => asking.ask(() => classroom.addTables(seminar.id, 1))}>
        {t('classroom:tables.more')}
      </PushButton>
      <Refusal denial={asking.denial} />
    </>
  );
}
