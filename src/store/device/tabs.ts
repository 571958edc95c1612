import * as v from 'valibot';

/** A message from one tab to the others. The receiver checks what is in it: another tab may run another version. */
export interface TabNews {
  readonly entries: readonly unknown[];
  readonly changes: readonly unknown[];
  /** By name. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface TabListener {
  onNews(news: TabNews): void;
  /** Another tab wrote something to the device, and this tab missed the message about it. */
  onMissed(): void;
  /** Another tab removed everything from the device. */
  onErased(): void;
}

export interface Tabs {
  tell(news: TabNews): void;
  /** Tells the other tabs that everything told so far is on the device. */
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
 * Joins the tabs of a site; without a channel in the browser, each tab is on its own. Every tab numbers its messages, so that a tab that
 * was opened in between notices that it missed some.
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
      // After a gap the number is not advanced, so that the next `written` message reveals the gap.
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
