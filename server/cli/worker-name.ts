/** What `creg` is called with in a thread of `--jobs`, in place of a command. */
export const workerName = 'check-in-thread';
