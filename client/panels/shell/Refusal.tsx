import type { TableStore } from '../../store/table.ts';
import { denialText, type Trouble } from '../../text/wording.ts';

/** Why something was not done, read out at once. It stands beside the control that asked. */
export function Refusal(props: {
  readonly denial: Trouble | undefined;
  readonly table?: TableStore;
  readonly id?: string;
}) {
  return (
    <div role="alert" id={props.id}>
      {props.denial && <p class="refusal">{denialText(props.denial, props.table)}</p>}
    </div>
  );
}
