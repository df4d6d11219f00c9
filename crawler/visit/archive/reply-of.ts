import { headersOf, type Reply } from './exchange.ts';

type Told = {
  status: number;
  statusText: string;
  protocol?: string;
  headers: Record<string, string>;
  securityDetails?: {
    protocol: string;
    cipher: string;
    keyExchange: string;
    keyExchangeGroup?: string;
    subjectName: string;
    issuer: string;
    sanList: string[];
    validFrom: number;
    validTo: number;
  };
};

/** A response as the browser tells it; `rawHeaders` when it tells the raw ones apart. */
export function replyOf(told: Told, rawHeaders = false): Reply {
  const { status, statusText, protocol = 'http/1.1', securityDetails: security } = told;
  const reply = { status, statusText, protocol, headers: headersOf(told.headers), rawHeaders };
  if (!security) return reply;
  const group = security.keyExchangeGroup || security.keyExchange;
  return {
    ...reply,
    security: {
      protocol: security.protocol,
      cipher: security.cipher,
      ...(group ? { keyExchangeGroup: group } : {}),
      subject: security.subjectName,
      issuer: security.issuer,
      names: security.sanList,
      validFrom: security.validFrom,
      validTo: security.validTo,
    },
  };
}
