import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconMailOpened } from '@tabler/icons-react'
import { useWorkspace } from '#api/workspace'
import { useListed } from '#features/members/asking/use-listed'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { useDoing } from '#features/members/doing/use-doing'
import { CopyOnce } from '#features/members/look/copy-once'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { EmptyState } from '#ui/states/empty-state'
import { RelativeTime } from '#ui/time/relative-time'
import { ZoneContext } from '#ui/time/zone'
import { type Letter, letters } from '../board/intake-api'
import styles from './letters.module.css'

/** Requests that came by mail or form and were not taken in: a person decides what becomes of them. */
export function LettersPanel() {
  const { t } = useLingui()
  const { data: seen } = useWorkspaceSeen()
  const query = useListed('letters', letters.list)
  return (
    <ZoneContext value={seen?.workspace.time_zone ?? 'UTC'}>
      <ListedState query={query}>
        {({ address, trouble, held, counts }) => (
          <>
            <p className={house.about}>
              {address ? (
                <Trans>
                  A mail to this address becomes a card of the form that takes such mails; an answer to a mail
                  about a card becomes a comment on it. What nobody here vouches for waits below.
                </Trans>
              ) : (
                <Trans>
                  No mails come in: whoever installed Baton names an address for them. Forms that the board
                  did not take wait here all the same.
                </Trans>
              )}
            </p>
            {address ? <CopyOnce text={address} /> : null}
            {trouble ? (
              <p role="alert" className={styles.trouble}>
                <Trans>The box cannot be read: {trouble}</Trans>
              </p>
            ) : null}
            <h2 className={house.heading}>
              <Trans>Waiting for you to look</Trans>
            </h2>
            {held.length === 0 ? (
              <EmptyState icon={IconMailOpened} title={t`Nothing waits`}>
                <Trans>Mails of strangers, and requests that a full column refused, would stand here.</Trans>
              </EmptyState>
            ) : (
              <ul className={house.list}>
                {held.map((letter) => (
                  <Line key={letter.id} letter={letter} onSettled={() => void query.refetch()} />
                ))}
              </ul>
            )}
            <p className={house.quiet}>
              <Plural value={counts.card ?? 0} one="# became a card" other="# became cards" />
              {' · '}
              <Plural value={counts.comment ?? 0} one="# became a comment" other="# became comments" />
              {' · '}
              <Plural value={counts.dropped ?? 0} one="# was dropped" other="# were dropped" />
              {' · '}
              <Plural value={counts.ignored ?? 0} one="# was ignored" other="# were ignored" />
            </p>
          </>
        )}
      </ListedState>
    </ZoneContext>
  )
}

function Line({ letter, onSettled }: { letter: Letter; onSettled: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing()
  const { id, sender, sender_name, subject, text, at, why, reason, whole, form, card } = letter
  const name = subject || t`A mail without a subject`
  const settle = async (deed: typeof letters.takeIn, told: string) => {
    await doing.run(() => deed(workspace, id), told)
    onSettled()
  }
  return (
    <li className={styles.letter}>
      <div className={styles.head}>
        <span className={house.name}>{name}</span>
        <span className={house.badge} data-tone="warning">
          {why}
        </span>
        <span className={styles.when}>
          <RelativeTime at={at} />
        </span>
      </div>
      <p className={house.quiet}>
        {sender_name ? `${sender_name} <${sender}>` : sender || t`nobody who says so`}
        {form ? (
          <>
            {' · '}
            <Trans>to “{form.name}”</Trans>
          </>
        ) : null}
        {card ? (
          <>
            {' · '}
            <Trans>
              answers #{card.number} {card.title}
            </Trans>
          </>
        ) : null}
      </p>
      {reason ? <p className={styles.reason}>{reason}</p> : null}
      {text ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <p className={styles.text} tabIndex={0}>
          {text}
        </p>
      ) : null}
      {whole ? null : (
        <p className={house.quiet}>
          <Trans>Its files are not kept here; the mail itself still lies in the box.</Trans>
        </p>
      )}
      <div className={styles.deeds}>
        <Button
          size="compact-sm"
          loading={doing.busy}
          aria-label={card ? t`Add “${name}” as a comment` : t`Make “${name}” a card`}
          onClick={() => void settle(letters.takeIn, card ? t`Added as a comment` : t`It is a card now`)}
        >
          {card ? <Trans>Add as a comment</Trans> : <Trans>Make a card</Trans>}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={doing.busy}
          aria-label={t`Drop “${name}”`}
          onClick={() => void settle(letters.drop, t`Dropped`)}
        >
          <Trans>Drop</Trans>
        </Button>
      </div>
    </li>
  )
}
