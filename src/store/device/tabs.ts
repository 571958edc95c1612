import * as v from 'valibot';

/** What one tab tells the others. The receiver checks what is in it: another tab may run another version. */
export interface TabNews {
  readonly entries: readonly unknown[];
  readonly changes: readonly unknown[];
  /** By name. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface TabListener {
  onNews(news: TabNews): void;
  /** Another tab wrote to the device what this one did not hear of. */
  onMissed(): void;
  /** Another tab removed everything from the device. */
  onErased(): void;
}

export interface Tabs {
  tell(news: TabNews): void;
  /** What was told so far is on the device. */
  tellWritten(): void;
  tellErased(): void;
  leave(): void;
}

const origin = { from: v.string(), count: v.number() };

const messageSchema = v.variant('kind', [
  v.object({
    kind: v.literal('news'),
    ...origin,
    entries: v.array(v.unknown()),
    changes: v.array(v.unknown()),
    settings: v.record(v.string(), v.unknown()),
  }),
  v.object({ kind: v.literal('written'), ...origin }),
  v.object({ kind: v.literal('erased'), ...origin }),
]);

/**
 * Joins the tabs of a site; where the browser has no channel, each tab stands alone. Every tab counts its news, so that
 * one that was opened in between finds out that it missed some.
 */
export function connectTabs(channelName: string, listener: TabListener): Tabs {
  if (typeof BroadcastChannel === 'undefined') {
    return { tell() {}, tellWritten() {}, tellErased() {}, leave() {} };
  }
  const channel = new BroadcastChannel(channelName);
  const from = `${Math.random()}`;
  const heard = new Map<string, number>();
  let count = 0;
  let isOpen = true;

  function post(message: object) {
    if (isOpen) channel.postMessage({ from, count, ...message });
  }

  channel.onmessage = ({ data }) => {
    const read = v.safeParse(messageSchema, data);
    if (!read.success) return;
    const message = read.output;
    const { from: sender, count: told } = message;
    const known = heard.get(sender) ?? 0;
    if (message.kind === 'news') {
      // After a gap the count stays, so that the next `written` tells of it.
      if (told === known + 1) heard.set(sender, told);
      listener.onNews(message);
    } else if (message.kind === 'erased') listener.onErased();
    else if (told > known) {
      heard.set(sender, told);
      listener.onMissed();
    }
  };
  return {
    tell(news) {
      count++;
      post({ kind: 'news', ...news });
    },
    tellWritten: () => post({ kind: 'written' }),
    tellErased: () => post({ kind: 'erased' }),
    leave() {
      isOpen = false;
      channel.close();
    },
  };
}
