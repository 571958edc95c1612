/** What one tab tells the others: opinions, and settings by name. The receiver checks it: another tab may run another version. */
export interface TabMessage extends Readonly<Record<string, unknown>> {
  readonly opinions: readonly unknown[];
}

export interface Tabs {
  tell(message: TabMessage): void;
  leave(): void;
}

function isTabMessage(data: unknown): data is TabMessage {
  return (
    typeof data === 'object' && data !== null && 'opinions' in data && Array.isArray(data.opinions)
  );
}

/** Joins the tabs of this site; where the browser has no channel, each tab stands alone. */
export function connectTabs(name: string, onMessage: (message: TabMessage) => void): Tabs {
  if (typeof BroadcastChannel === 'undefined') return { tell() {}, leave() {} };
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => {
    if (isTabMessage(data)) onMessage(data);
  };
  return {
    tell: (message) => channel.postMessage(message),
    leave: () => channel.close(),
  };
}
