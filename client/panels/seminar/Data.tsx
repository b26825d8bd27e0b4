import { useState } from 'preact/hooks';
import { exportAddress } from '../../net/classroom.ts';
import { listOf, t } from '../../text/i18n.ts';
import { AskTwice, type Question } from '../shell/AskTwice.tsx';
import { Field } from '../shell/Field.tsx';
import { PushButton } from '../shell/PushButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useAsking } from '../shell/useAsking.ts';
import type { SeminarProps } from './SeminarPage.tsx';

/** What there is to keep, what is not kept, who else runs the seminar, and its end. */
export function Data({ classroom, seminar }: SeminarProps) {
  return (
    <div class="part-columns">
      <Export seminar={seminar} />
      <div>
        <Others classroom={classroom} seminar={seminar} />
        {!seminar.ended && <EndSeminar classroom={classroom} seminar={seminar} />}
      </div>
    </div>
  );
}

function Export({ seminar }: Pick<SeminarProps, 'seminar'>) {
  return (
    <section class="card" aria-labelledby="export-heading">
      <h2 id="export-heading">{t('classroom:data.export')}</h2>
      <p>{t('classroom:data.exportHint')}</p>
      <div class="button-row">
        <a class="button button-primary" href={exportAddress(seminar.id, false)} download>
          {t('classroom:data.without')}
        </a>
        <a class="button" href={exportAddress(seminar.id, true)} download>
          {t('classroom:data.with')}
        </a>
      </div>
      <h3>{t('classroom:data.erase')}</h3>
      <p>{t('classroom:data.eraseHint')}</p>
    </section>
  );
}

function Others({ classroom, seminar }: SeminarProps) {
  const asking = useAsking();
  const [name, setName] = useState('');
  const add = () =>
    asking.ask(
      () => classroom.addFacilitator(seminar.id, name.trim()),
      () => setName(''),
    );
  return (
    <section class="card" aria-labelledby="others-heading">
      <h2 id="others-heading">{t('classroom:data.others')}</h2>
      <p>{listOf(seminar.facilitators)}</p>
      <Field
        name="facilitator"
        label={t('classroom:data.other')}
        hint={t('classroom:data.otherHint')}
        value={name}
        change={setName}
        denial={asking.denial}
      />
      <PushButton disabled={asking.busy || name.trim() === ''} act={add}>
        {t('classroom:data.addOther')}
      </PushButton>
    </section>
  );
}

function EndSeminar({ classroom, seminar }: SeminarProps) {
  const asking = useAsking();
  const question = (): Question => ({
    title: t('classroom:data.endTitle'),
    hint: t('classroom:data.endSure'),
    confirm: t('classroom:data.end'),
    act: () => asking.ask(() => classroom.end(seminar.id)),
  });
  return (
    <section class="card" aria-labelledby="end-heading">
      <h2 id="end-heading">{t('classroom:data.end')}</h2>
      <p>{t('classroom:data.endHint')}</p>
      <AskTwice kind="grave" disabled={asking.busy} question={question}>
        {t('classroom:data.end')}
      </AskTwice>
      <Refusal denial={asking.denial} />
    </section>
  );
}
