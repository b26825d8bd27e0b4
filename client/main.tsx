/** Builds the page: the one place where the page's parts are given what they work with. */
import './look/index.css';
import { render } from 'preact';
import { httpApi } from './net/api.ts';
import { liveTable } from './net/liveTable.ts';
import type { Connect } from './net/transport.ts';
import { App } from './panels/shell/App.tsx';
import { preferred, speak } from './text/i18n.ts';

/** The transport's code is large and needed only at a table. */
const connect: Connect = async (entered, listener) =>
  (await import('./net/colyseus.ts')).connectColyseus(entered, listener);

const place = document.getElementById('app');
if (!place) throw new Error('The page has no place for the game');

await speak(preferred());
render(<App api={httpApi} open={(table, role) => liveTable(table, role, httpApi, connect)} />, place);
