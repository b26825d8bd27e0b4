import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Classroom } from '../../net/classroom.ts';
import { me } from '../../store/me.ts';
import { t } from '../../text/i18n.ts';
import type { Trouble } from '../../text/wording.ts';
import { PageFrame } from '../shell/PageFrame.tsx';
import { PushButton } from '../shell/PushButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { SignIn } from './SignIn.tsx';

/** Shows a facilitator's page to a facilitator, and everybody else the way to become one. */
export function SignedInOnly(props: { readonly classroom: Classroom; readonly children: ComponentChildren }) {
  const [trouble, setTrouble] = useState<Trouble>();
  const find = async () => {
    setTrouble(undefined);
    const found = await props.classroom.me();
    if (found.ok) me.value = found.value;
    else setTrouble(found.error);
  };
  useEffect(() => {
    if (!me.value) void find();
  }, [me.value]);
  if (me.value) return <>{props.children}</>;
  if (trouble?.code === 'signed-out') return <SignIn classroom={props.classroom} />;
  return (
    <PageFrame title={t('classroom:signIn.title')}>
      <Refusal denial={trouble} />
      {trouble ? <PushButton act={() => void find()}>{t('later.again')}</PushButton> : <p>{t('loading')}</p>}
    </PageFrame>
  );
}
