/** Builds the page: the one place where the page's parts are given what they work with. */
import './look/index.css';
import { render } from 'preact';
import type { Role } from '#shared/protocol/wire.ts';
import { httpApi } from './net/api.ts';
import { chosenWay } from './net/choose.ts';
import { httpClassroom } from './net/classroom.ts';
import { credentialsFor } from './net/credentials.ts';
import { connectHttp } from './net/http.ts';
import { type LiveTable, liveTable } from './net/liveTable.ts';
import type { Connect } from './net/transport.ts';
import { App } from './panels/shell/App.tsx';
import { preferred, speak } from './text/i18n.ts';

/** The transport's code is large and needed only at a table. */
const overSocket: Connect = async (...call) => (await import('./net/colyseus.ts')).connectColyseus(...call);

function open(table: string, role: Role): LiveTable {
  const overHttp = connectHttp(table, credentialsFor(table, role), httpApi);
  return liveTable(table, role, httpApi, chosenWay(overSocket, overHttp));
}

const place = document.getElementById('app');
if (!place) throw new Error('The page has no place for the game');

await speak(preferred());
render(<App api={httpApi} classroom={httpClassroom} open={open} />, place);
