import type { TableStore } from '../../store/table.ts';
import { PushButton, type PushButtonProps } from './PushButton.tsx';

interface ActButtonProps extends PushButtonProps {
  readonly table: TableStore;
}

/** A button that asks the table for something: offline it does nothing. */
export const ActButton = ({ table, disabled = false, ...button }: ActButtonProps) => (
  <PushButton {...button} disabled={disabled || table.status.value !== 'online'} />
);
