import { useState } from 'preact/hooks';
import { t } from '../../text/i18n.ts';
import { PushButton } from '../shell/PushButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useAsking } from '../shell/useAsking.ts';
import { NumberField } from './NumberField.tsx';
import type { SeminarProps } from './SeminarPage.tsx';
import { MOST } from './settings.ts';

/** Gives everybody without a place one, by chance or by what they wish. The same seed deals the same people alike. */
export function Dealing({ classroom, seminar, unplaced }: SeminarProps & { readonly unplaced: number }) {
  const asking = useAsking();
  const [seed, setSeed] = useState('');
  const wishes = seminar.people.some((person) => person.table === '' && person.wishes.length > 0);
  const deal = (by: 'random' | 'wishes') => {
    const drawn = seed === '' ? (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) : Number(seed);
    asking.ask(() => classroom.deal(seminar.id, { by, seed: drawn }));
  };
  const idle = asking.busy || unplaced === 0;
  return (
    <>
      <div class="button-row">
        <PushButton kind="primary" disabled={idle} act={() => deal('random')}>
          {t('classroom:deal.random')}
        </PushButton>
        <PushButton disabled={idle || !wishes} act={() => deal('wishes')}>
          {t('classroom:deal.wishes')}
        </PushButton>
      </div>
      <details>
        <summary>{t('classroom:deal.seed')}</summary>
        <NumberField
          label={t('classroom:settings.seed')}
          hint={t('classroom:deal.seedHint')}
          value={seed}
          change={setSeed}
          least={0}
          most={MOST.seed}
        />
      </details>
      <Refusal denial={asking.denial} />
    </>
  );
}
