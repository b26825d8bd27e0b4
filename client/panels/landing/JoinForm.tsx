import { useEffect, useRef, useState } from 'preact/hooks';
import { INVISIBLE, LIMITS } from '#shared/model/limits.ts';
import type { Joined } from '#shared/protocol/http.ts';
import type { JoinedSeminar } from '#shared/protocol/seminar.ts';
import type { Api } from '../../net/api.ts';
import { knownSeminars, knownTables, rememberSeminar, rememberTable } from '../../store/identity.ts';
import { tableHash, waitHash } from '../../store/route.ts';
import { t } from '../../text/i18n.ts';
import type { Trouble } from '../../text/wording.ts';
import { Field } from '../shell/Field.tsx';
import { Refusal } from '../shell/Refusal.tsx';

const CODE = /^[A-Z0-9]{6}$/;

/** People type codes with spaces, hyphens and small letters. */
const tidied = (code: string): string => code.toUpperCase().replace(/[\s-]/g, '');

/** Come to a table with its code and the name that others will see. */
export function JoinForm({ api, code: offered }: { readonly api: Api; readonly code: string }) {
  const [code, setCode] = useCode(offered);
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [denial, setDenial] = useState<Trouble>();
  const form = useRef<HTMLFormElement>(null);

  const refuse = (trouble: Trouble) => {
    setDenial(trouble);
    form.current?.querySelector<HTMLInputElement>(`[name="${fieldOf(trouble) ?? 'code'}"]`)?.focus();
  };

  const join = async () => {
    const wrong = problemWith(tidied(code), name.trim());
    if (wrong) return refuse(wrong);
    setBusy(true);
    setDenial(undefined);
    const joined = await api.join(tidied(code), name.trim());
    setBusy(false);
    if (!joined.ok) return refuse(joined.error);
    location.hash = remembered(joined.value, name.trim(), tidied(code));
  };

  const about = fieldOf(denial);
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void join();
      }}
    >
      <Field
        name="code"
        label={t('landing.code')}
        hint={t('landing.codeHint')}
        value={code}
        change={setCode}
        denial={about === 'code' ? denial : undefined}
        class="join-code"
        autoCapitalize="characters"
      />
      <Known code={tidied(code)} />
      <Field
        name="name"
        label={t('landing.name')}
        hint={t('landing.nameHint')}
        value={name}
        change={setName}
        denial={about === 'name' ? denial : undefined}
        autoComplete="name"
      />
      <Refusal denial={about === undefined ? denial : undefined} />
      <button type="submit" class="button button-primary join-submit" aria-disabled={busy}>
        {busy ? t('landing.joining') : t('landing.submit')}
      </button>
    </form>
  );
}

/** The code in the form. A join address opened where the form stands already only changes the hash. */
function useCode(offered: string) {
  const [code, setCode] = useState(offered);
  useEffect(() => {
    if (offered !== '') setCode(offered);
  }, [offered]);
  return [code, setCode] as const;
}

/** Keeps who one is now, and says where to go on: to the table, or to wait for one. */
function remembered(joined: Joined | JoinedSeminar, name: string, code: string): string {
  const { session, link } = joined;
  const known = { session, link, name, code, seen: Date.now() };
  if ('seminar' in joined) {
    rememberSeminar(joined.seminar, known);
    return waitHash(joined.seminar);
  }
  rememberTable(joined.table, known);
  return tableHash(joined.table, 'delegate');
}

/** Somebody in this browser came with the same code before: joining again would make a second person of them. */
function Known({ code }: { readonly code: string }) {
  const known = comeBefore(code);
  if (!known) return null;
  const { name, hash } = known;
  return (
    <p class="notice">
      {t('landing.known', { name })} <a href={hash}>{t('landing.knownContinue', { name })}</a>
    </p>
  );
}

function comeBefore(code: string): { readonly name: string; readonly hash: string } | undefined {
  if (code === '') return undefined;
  const seminar = Object.entries(knownSeminars()).find(([, known]) => known.code === code);
  if (seminar) return { name: seminar[1].name, hash: waitHash(seminar[0]) };
  const table = Object.entries(knownTables()).find(([, known]) => known.code === code);
  return table && { name: table[1].name, hash: tableHash(table[0], 'delegate') };
}

/** What the server would say of the form, said before it is asked. */
function problemWith(code: string, name: string): Trouble | undefined {
  if (!CODE.test(code)) return { code: 'malformed', where: 'code', problem: '' };
  if (name === '' || name.length > LIMITS.name || INVISIBLE.test(name))
    return { code: 'malformed', where: 'name', problem: '' };
  return undefined;
}

/** The field that an answer is about; none when it is about the whole form. */
function fieldOf(denial: Trouble | undefined): 'code' | 'name' | undefined {
  if (denial?.code === 'unknown-code' || denial?.code === 'entry-closed') return 'code';
  if (denial?.code !== 'malformed') return undefined;
  return denial.where.endsWith('name') ? 'name' : 'code';
}
