/** What Node calls `setImmediate`, for a browser: the next turn, after the messages that already wait. */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];

channel.port1.addEventListener('message', () => waiting.shift()?.());
channel.port1.start();

export function setImmediate(work: () => void): void {
  waiting.push(work);
  channel.port2.postMessage(null);
}
