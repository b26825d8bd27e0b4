import type { SeminarView } from '#shared/protocol/seminar.ts';
import { t } from '../../text/i18n.ts';
import { denialText } from '../../text/wording.ts';
import { Refusal } from '../shell/Refusal.tsx';
import type { Commanding } from './useCommanding.ts';

/** Which tables would not, and why; or why none could be told. */
export function Refusals(props: { readonly seminar: SeminarView; readonly commanding: Commanding }) {
  const { denial, refused } = props.commanding;
  const numberOf = (id: string) => props.seminar.tables.find(({ table }) => table === id)?.number ?? 0;
  return (
    <>
      <Refusal denial={denial} />
      <div role="alert">
        {refused.map((each) => (
          <p key={each.table} class="refusal">
            {t('classroom:refused', { number: numberOf(each.table), why: denialText(each.denial) })}
          </p>
        ))}
      </div>
    </>
  );
}
