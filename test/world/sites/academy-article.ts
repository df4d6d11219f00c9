import { blocks } from '../blocks.ts';

/** An explainer in Italian that offers nothing; both academies print it, one with a button. */
export function academyArticle(extra = ''): string {
  return blocks.prose(`<p class="eyebrow">Lezione 4 di 12 · 8 minuti di lettura</p><h1>Che cos’è una blockchain, spiegato con un quaderno</h1>
<p>Immagina un quaderno che tutto il paese tiene in casa in copia identica. Quando qualcuno scrive una riga, la stessa riga compare in ogni copia; chi prova a cancellarla nella propria si ritrova con un quaderno diverso da quello di tutti gli altri.</p>
<h2>Perché le righe sono legate fra loro</h2>
<p>Ogni pagina del quaderno comincia con un riassunto della pagina precedente. Cambiare una riga vecchia significa cambiare il riassunto, poi quello dopo, e così via fino all’ultima pagina. È un lavoro che nessuno riesce a fare di nascosto.</p>
<h2>Chi decide quale pagina viene dopo</h2>
<p>In alcune reti decide chi risolve per primo un problema di calcolo, in altre chi mette in gioco una cauzione. Nel primo caso si parla di prova di lavoro, nel secondo di prova di partecipazione. Entrambe hanno vantaggi e costi, e gli studiosi discutono ancora su quale sia più robusta.</p>
<h2>Che cosa non è</h2>
<p>Una blockchain non rende vero quello che vi si scrive. Se una riga è falsa quando entra, resta falsa per sempre, soltanto più difficile da togliere. Per questo serve capire prima chi scrive, e perché.</p>
<p>Domande per ripassare: che cosa contiene l’inizio di ogni pagina? Perché una copia sola non basta? Che differenza c’è fra le due prove?</p>${extra}`);
}
