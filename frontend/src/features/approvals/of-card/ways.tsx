import { Plural, Trans } from '@lingui/react/macro'
import { Fragment, type ReactNode } from 'react'
import { DateText } from '#ui/time/date-text'
import type { ApprovalLink, Approver } from '../asking/approvals-api'
import type { Reader } from '../asking/asked-card'
import styles from './approvals.module.css'

/** The ways in of somebody without an account: who made each, how it left the house, and what became of it. */
export function Ways({ links, reader }: { links: Approver['links']; reader: Reader }) {
  const [newest, ...former] = links
  if (!newest) return null
  const count = former.length
  return (
    <div className={styles.ways}>
      <Way link={newest} reader={reader} />
      {count > 0 ? (
        <details>
          <summary>
            <Plural value={count} one="# earlier link" other="# earlier links" />
          </summary>
          {former.map((link) => (
            <Way key={link.id} link={link} reader={reader} />
          ))}
        </details>
      ) : null}
    </div>
  )
}

function Way({ link, reader }: { link: ApprovalLink; reader: Reader }) {
  const people = [...new Set(link.uses.flatMap(({ browser_of: by }) => (by === null ? [] : [by])))]
  const colleagues = people.map(reader.name).join(', ')
  const refused = link.refused
  const said: ReactNode[] = [<Made key="made" link={link} reader={reader} />, <Left key="left" link={link} />]
  said.push(<Used key="used" link={link} />)
  if (refused > 0)
    said.push(<Plural key="refused" value={refused} one="refused # time" other="refused # times" />)
  if (link.revoked) said.push(<Trans key="over">opens nothing any more</Trans>)
  else if (link.over) said.push(<Trans key="over">has run out</Trans>)
  return (
    <p className={styles.way}>
      {said.map((words, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is said of a link stands in one order.
        <Fragment key={at}>
          {at > 0 ? ' · ' : null}
          {words}
        </Fragment>
      ))}
      {colleagues ? (
        <b className={styles.ownHand}>
          <Trans>used in a browser where {colleagues} was signed in</Trans>
        </b>
      ) : null}
    </p>
  )
}

function Made({ link, reader }: { link: ApprovalLink; reader: Reader }) {
  const maker = reader.name(link.by)
  return link.by_hand ? (
    <Trans>
      {maker} made a link, <DateText at={link.made_at} />
    </Trans>
  ) : (
    <Trans>
      link with the question, <DateText at={link.made_at} />
    </Trans>
  )
}

function Left({ link }: { link: ApprovalLink }) {
  if (link.mailed_at)
    return (
      <Trans>
        mailed <DateText at={link.mailed_at} />
      </Trans>
    )
  if (link.by_hand) return <Trans>passed on by hand</Trans>
  if (link.on_its_way) return <Trans>the mail is on its way</Trans>
  return link.revoked || link.over ? <Trans>not mailed</Trans> : <Trans>not mailed: copy the link</Trans>
}

function Used({ link }: { link: ApprovalLink }) {
  const answered = link.uses.find(({ kind }) => kind === 'answered')
  const opened = link.uses.find(({ kind }) => kind === 'opened')
  if (answered)
    return (
      <Trans>
        answered with it <DateText at={answered.at} />
      </Trans>
    )
  if (!opened) return <Trans>never opened</Trans>
  return (
    <Trans>
      opened <DateText at={opened.at} />
    </Trans>
  )
}
