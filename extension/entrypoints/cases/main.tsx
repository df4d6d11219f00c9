import { CasesPage } from '../../cases/page/cases-page.tsx';
import { showPage } from '../../cases/page/show-page.tsx';

void showPage(<CasesPage />, 'cases');
