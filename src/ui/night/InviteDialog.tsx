import { useEffect, useRef, useState } from 'react';
import { MOST_SHARED, mostTelling, profileToText } from '../../store';
import { useModelInfo, useStores } from '../context';
import { Dialog } from '../dialog/Dialog';
import { joinHref } from '../routes';
import { count } from '../words';
import { QrCode } from './QrCode';

/** The most ratings with which a QR code can be read at arm's length. */
const MOST_IN_CODE = 150;

/** The visitor's profile as a link, a QR code and a file, to give to the person who collects the group's profiles. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const { night } = useStores();
  const data = useModelInfo()?.name ?? null;
  const [links, setLinks] = useState<{ readonly link: string; readonly code: string } | null>(null);
  const [leftOut, setLeftOut] = useState(0);
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const own = night.ownRatings();

  useEffect(() => {
    if (data === null) return;
    const whole = night.ownProfile(data);
    const all = mostTelling(whole);
    const few = mostTelling(whole, MOST_IN_CODE);
    setLeftOut(all.leftOut);
    void Promise.all([all, few].map(({ profile }) => profileToText(profile))).then((texts) => {
      const [link = '', code = ''] = texts.map(
        (text) => new URL(joinHref(text), document.baseURI).href,
      );
      setLinks({ link, code });
    });
  }, [night, data]);

  async function copy() {
    if (!links) return;
    try {
      await navigator.clipboard.writeText(links.link);
      setCopied(true);
    } catch {
      // If the clipboard is refused, the link is selected, to be copied by hand.
      field.current?.select();
    }
  }

  return (
    <Dialog title="Hand over your profile" onClose={onClose}>
      {own === 0 ? (
        <p>Rate a few films first: there is nothing to hand over yet.</p>
      ) : (
        <div className="invite">
          <p>
            Whoever collects the profiles for the evening opens this link on their device. It holds
            your stars and which films you have seen, and nothing else. It stands behind the “#”, so
            no server sees it.
          </p>
          {leftOut > 0 && (
            <p className="soft">
              The {MOST_SHARED} ratings that say most are in it;{' '}
              {count(leftOut, 'other is', 'others are')} left out.
            </p>
          )}
          <div className="invite__link">
            <input
              ref={field}
              className="field"
              aria-label="Link to your profile"
              readOnly
              value={links?.link ?? ''}
              onFocus={({ target }) => target.select()}
            />
            <button type="button" className="button button--main" data-first="" onClick={copy}>
              {copied ? 'Copied' : 'Copy link'}
            </button>
          </div>
          <div className="invite__ways">
            {'share' in navigator && links && (
              <button
                type="button"
                className="button"
                onClick={() =>
                  navigator
                    .share({ title: 'My films for movie night', url: links.link })
                    .catch(() => {})
                }
              >
                Share
              </button>
            )}
            {links && (
              <a className="button" download="matinee-profile.txt" href={fileOf(links.link)}>
                Save as a file
              </a>
            )}
          </div>
          {links && <QrCode text={links.code} />}
          {own > MOST_IN_CODE && (
            <p className="soft">The code carries the {MOST_IN_CODE} ratings that say most.</p>
          )}
        </div>
      )}
      <button type="button" className="button" onClick={onClose}>
        Close
      </button>
    </Dialog>
  );
}

/** The content of the file: the link, and a line that says what it is. */
function fileOf(link: string): string {
  const text = `A profile for a movie night with Matinee. Open this link, or this file in Movie night.\n${link}\n`;
  return URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
}
