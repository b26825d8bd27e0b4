/** Which way this page goes to its tables: over a live connection, or over plain web requests where that is blocked. */
import { signal } from '@preact/signals';

/** Until the page is loaded anew. */
export const overHttp = signal(false);
