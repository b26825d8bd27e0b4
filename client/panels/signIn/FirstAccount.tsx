import { useState } from 'preact/hooks';
import type { Classroom } from '../../net/classroom.ts';
import { me } from '../../store/me.ts';
import { replaceRoute } from '../../store/route.ts';
import { t } from '../../text/i18n.ts';
import type { Trouble } from '../../text/wording.ts';
import { Field } from '../shell/Field.tsx';
import { PageFrame } from '../shell/PageFrame.tsx';
import { useAsking } from '../shell/useAsking.ts';
import { AccountForm } from './AccountForm.tsx';

/** With the one-time link of the first start: the first facilitator chooses a name and a password. */
export function FirstAccount({ classroom, link }: { readonly classroom: Classroom; readonly link: string }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [differ, setDiffer] = useState(false);
  const asking = useAsking();
  const submit = () => {
    setDiffer(password !== again);
    if (password !== again) return;
    asking.ask(
      () => classroom.firstFacilitator({ link, name: name.trim(), password }),
      (signedIn) => {
        me.value = signedIn;
        replaceRoute('#/facilitator');
      },
    );
  };
  const secret = { type: 'password', autoComplete: 'new-password', denial: undefined } as const;
  return (
    <PageFrame title={t('classroom:first.title')}>
      <AccountForm
        submit={submit}
        words={t('classroom:first.submit')}
        asking={asking}
        problem={differ ? t('classroom:first.differ') : problemIn(asking.denial)}
      >
        <p>{t('classroom:first.hint')}</p>
        <Field
          name="name"
          label={t('classroom:signIn.name')}
          hint={t('classroom:first.nameHint')}
          value={name}
          change={setName}
          denial={undefined}
          autoComplete="username"
        />
        <Field
          {...secret}
          name="password"
          label={t('classroom:signIn.password')}
          hint={t('classroom:first.passwordHint')}
          value={password}
          change={setPassword}
        />
        <Field
          {...secret}
          name="again"
          label={t('classroom:first.again')}
          hint={t('classroom:first.againHint')}
          value={again}
          change={setAgain}
        />
      </AccountForm>
    </PageFrame>
  );
}

/** Without a good link nobody is let in here; a name or password that will not do is said as what will. */
function problemIn(denial: Trouble | undefined): string | undefined {
  if (denial?.code === 'signed-out') return t('classroom:first.used');
  if (denial?.code !== 'malformed') return undefined;
  return t(denial.where.endsWith('password') ? 'classroom:first.passwordRule' : 'classroom:first.nameRule');
}
