import type { Api } from '../../net/api.ts';
import { t } from '../../text/i18n.ts';
import { LanguageSelect } from '../shell/LanguageSelect.tsx';
import { useTitle } from '../shell/PageFrame.tsx';
import { ContinueList } from './ContinueList.tsx';
import { Horseshoe } from './Horseshoe.tsx';
import { JoinForm } from './JoinForm.tsx';
import { PractiseAlone } from './PractiseAlone.tsx';
import './landing.css';

/** The first page: come to a table with its code, or go on where one was. */
export function Landing({ api, code }: { readonly api: Api; readonly code: string }) {
  useTitle(t('title'));
  return (
    <div class="landing">
      <header class="landing-top">
        <LanguageSelect />
      </header>
      <main class="landing-main">
        <section class="landing-words">
          <Horseshoe />
          <h1>{t('title')}</h1>
          <p class="landing-tagline">{t('tagline')}</p>
          <p class="landing-pitch">{t('pitch')}</p>
        </section>
        <div class="landing-side">
          <section class="landing-card" aria-labelledby="join-heading">
            <h2 id="join-heading">{t('landing.join')}</h2>
            <JoinForm api={api} code={code} />
          </section>
          <PractiseAlone api={api} />
          <ContinueList />
        </div>
      </main>
      <footer class="landing-foot">
        <a class="landing-link" href="#/facilitator">
          {t('landing.facilitator')}
        </a>
        <a class="landing-link" href="#/check">
          {t('landing.check')}
        </a>
      </footer>
    </div>
  );
}
