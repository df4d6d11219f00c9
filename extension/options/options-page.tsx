import { Guarded } from '../cases/guarded.tsx';
import { StorageNotices } from '../cases/storage-notices.tsx';
import { say } from '../messages/say.ts';
import { DataSection } from './data-section.tsx';
import { KeySection } from './key-section.tsx';
import { LanguageSection } from './language-section.tsx';
import { PermissionSection } from './permission-section.tsx';
import { PlaceSection } from './place-section.tsx';

/** The options: who captures and where, the key that seals, the rights, the data. */
export function OptionsPage() {
  return (
    <>
      <header class="bar">
        <p class="bar-name">Unsolicited</p>
        <a href="/cases.html" target="_blank" rel="noreferrer">
          {say('cases')}
        </a>
      </header>
      <main>
        <Guarded>
          <StorageNotices />
        </Guarded>
        <h1>{say('options')}</h1>
        <PlaceSection />
        <LanguageSection />
        <KeySection />
        <PermissionSection />
        <Guarded>
          <DataSection />
        </Guarded>
      </main>
    </>
  );
}
