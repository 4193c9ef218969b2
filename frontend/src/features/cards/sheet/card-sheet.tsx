import { useRef } from 'react'
import { StageOfCard } from '#features/statik'
import { Brief } from '../brief/brief'
import { Checklists } from '../checklists/checklists'
import { Comments } from '../comments/comments'
import { FactsOfCard } from '../facts/facts-of-card'
import { Attachments } from '../files/attachments'
import { FileLanding } from '../files/file-landing'
import { LinksOfCard } from '../links/links-of-card'
import { useOpenCard } from '../open/card-context'
import { WayOfCard } from '../way/way-of-card'
import { Approvals } from './approvals'
import { Banners } from './banners'
import { CardBar } from './card-bar'
import { CardDialogs } from './card-dialogs'
import { CardTitle } from './card-title'
import { PlaceLine } from './place-line'
import { Plan } from './plan'
import { Price } from './price'
import styles from './sheet.module.css'
import { Time } from './time'
import { useCardKeys } from './use-card-keys'
import { useGoingOn } from './use-going-on'

/** The whole card, the same on its page and beside the board. A guest's holds what the answer holds. */
export function CardSheet() {
  return (
    <FileLanding>
      <Sheet />
    </FileLanding>
  )
}

function Sheet() {
  const { card, words, isPanel } = useOpenCard()
  const sheet = useRef<HTMLElement>(null)
  useCardKeys()
  useGoingOn(sheet)
  const team = !words.isGuest
  return (
    <article ref={sheet} tabIndex={-1} className={styles.sheet} aria-label={`#${card.number} ${card.title}`}>
      {isPanel ? <CardBar /> : null}
      <div className={styles.scroll}>
        <header className={styles.head}>
          <CardTitle key={card.id} />
          <PlaceLine />
          <Banners />
        </header>
        <div className={styles.columns}>
          <div className={styles.main}>
            {team ? <StageOfCard key={card.id} card={card.id} column={card.column} /> : null}
            <Brief />
            {team ? <Checklists /> : null}
            <Attachments />
            <Approvals />
            {team ? <LinksOfCard /> : null}
            {team ? <Time /> : null}
            {team ? <Price /> : null}
            {team ? <Plan /> : null}
            <Comments />
          </div>
          <aside className={styles.side}>
            <FactsOfCard />
            {team ? <WayOfCard /> : null}
          </aside>
        </div>
      </div>
      {team ? <CardDialogs /> : null}
    </article>
  )
}
