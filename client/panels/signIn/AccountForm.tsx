import type { ComponentChildren } from 'preact';
import { t } from '../../text/i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import type { Asking } from '../shell/useAsking.ts';
import './signIn.css';

interface AccountFormProps {
  readonly submit: () => void;
  readonly words: string;
  readonly asking: Asking;
  /** What is wrong, where this form knows it better than the answer's code. */
  readonly problem: string | undefined;
  readonly children: ComponentChildren;
}

/** A form about a facilitator's account, and beside its button why it was not taken. */
export function AccountForm({ submit, words, asking, problem, children }: AccountFormProps) {
  return (
    <form
      class="card account-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {children}
      {problem === undefined ? (
        <Refusal denial={asking.denial} />
      ) : (
        <p class="refusal" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" class="button button-primary" aria-disabled={asking.busy}>
        {asking.busy ? t('classroom:signIn.busy') : words}
      </button>
    </form>
  );
}
