import { useState } from 'preact/hooks';
import { t } from '../../text/i18n.ts';
import { PushButton } from '../shell/PushButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useAsking } from '../shell/useAsking.ts';
import { RosterField } from './RosterField.tsx';
import { rosterIn } from './roster.ts';
import type { SeminarProps } from './SeminarPage.tsx';

/** More people for the roster. */
export function AddPeople({ classroom, seminar }: SeminarProps) {
  const [text, setText] = useState('');
  const asking = useAsking();
  const roster = rosterIn(
    text,
    seminar.people.map(({ label }) => label),
  );
  const add = () =>
    asking.ask(
      () => classroom.addPeople(seminar.id, roster.labels),
      () => setText((current) => (current === text ? '' : current)),
    );
  return (
    <section class="card" aria-labelledby="add-heading">
      <h2 id="add-heading">{t('classroom:people.add')}</h2>
      <RosterField
        text={text}
        change={setText}
        roster={roster}
        label={t('classroom:people.addLabel')}
        hint={t('classroom:people.addHint')}
      />
      <PushButton disabled={asking.busy || roster.labels.length === 0 || roster.long.length > 0} act={add}>
        {t('classroom:people.addButton')}
      </PushButton>
      <Refusal denial={asking.denial} />
    </section>
  );
}
