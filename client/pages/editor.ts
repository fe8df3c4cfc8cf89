/** The editor as a page inside it sees it: messages both ways, and what is kept while the page is hidden. */

interface Host {
  postMessage(message: unknown): void;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Host;

export const host: Host = acquireVsCodeApi();

/** Hears what the extension says; a page says that it is ready once it can. */
export function listen<Message>(hear: (message: Message) => void): void {
  window.addEventListener('message', ({ data }) => hear(data as Message));
  host.postMessage({ kind: 'ready' });
}

export function element<Found extends HTMLElement>(id: string): Found {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found as Found;
}
