import { showPage } from '../../cases/page/show-page.tsx';
import { OptionsPage } from '../../options/options-page.tsx';

void showPage(<OptionsPage />, 'options');
