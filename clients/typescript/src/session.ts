import { createClient, type Client } from './generated/client/index.js';

/** A client for one site; with a token, for whoever it belongs to. */
export function aviary(baseUrl: string, token?: string): Client {
  return createClient({
    baseUrl,
    // In the header alone: a token in an address would be kept by whatever keeps addresses.
    auth: (scheme) => (scheme.scheme === 'bearer' ? token : undefined),
  });
}
