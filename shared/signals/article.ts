import type { Parts } from '../observation/parts.ts';

type Kind = 'news' | 'article' | undefined;

const news = new Set([
  'newsarticle',
  'reportagenewsarticle',
  'analysisnewsarticle',
  'opinionnewsarticle',
  'liveblogposting',
  'backgroundnewsarticle',
  'newsmediaorganization',
]);
const articles = new Set(['article', 'blogposting', 'techarticle', 'scholarlyarticle', 'report']);

/**
 * Whether the page calls itself an article or a piece of news, by its structured data and its
 * social-media metadata: words of an article report, those of a landing page offer.
 */
export function articleKind({ structured, meta }: Parts['document']): Kind {
  const types = typesIn(structured, 0);
  if (types.some((type) => news.has(type))) return 'news';
  if (types.some((type) => articles.has(type))) return 'article';
  const says = meta.some(
    ({ name, content }) =>
      /^(?:article:(?:published_time|author|section)|parsely-pub-date|news_keywords)$/iu.test(
        name,
      ) ||
      (/^og:type$/iu.test(name) && /^(?:article|news)/iu.test(content)),
  );
  return says ? 'article' : undefined;
}

function typesIn(value: unknown, depth: number): string[] {
  if (depth > 6 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => typesIn(each, depth + 1));
  const found: string[] = [];
  for (const [key, inner] of Object.entries(value)) {
    if (key === '@type') found.push(...[inner].flat().map((type) => String(type).toLowerCase()));
    else if (key === '@graph' || key === 'mainEntity') found.push(...typesIn(inner, depth + 1));
  }
  return found;
}
