import { useState } from 'preact/hooks';
import type { Classroom } from '../../net/classroom.ts';
import { me } from '../../store/me.ts';
import { t } from '../../text/i18n.ts';
import { Field } from '../shell/Field.tsx';
import { PageFrame } from '../shell/PageFrame.tsx';
import { useAsking } from '../shell/useAsking.ts';
import { AccountForm } from './AccountForm.tsx';

/** A facilitator comes with name and password. */
export function SignIn({ classroom }: { readonly classroom: Classroom }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const asking = useAsking();
  const submit = () =>
    asking.ask(
      () => classroom.signIn({ name: name.trim(), password }),
      (signedIn) => {
        me.value = signedIn;
      },
    );
  return (
    <PageFrame title={t('classroom:signIn.title')}>
      <AccountForm
        submit={submit}
        words={t('classroom:signIn.submit')}
        asking={asking}
        problem={asking.denial?.code === 'signed-out' ? t('classroom:signIn.wrong') : undefined}
      >
        <Field
          name="name"
          label={t('classroom:signIn.name')}
          hint={t('classroom:signIn.nameHint')}
          value={name}
          change={setName}
          denial={undefined}
          autoComplete="username"
        />
        <Field
          name="password"
          type="password"
          label={t('classroom:signIn.password')}
          hint={t('classroom:signIn.passwordHint')}
          value={password}
          change={setPassword}
          denial={undefined}
          autoComplete="current-password"
        />
      </AccountForm>
    </PageFrame>
  );
}
