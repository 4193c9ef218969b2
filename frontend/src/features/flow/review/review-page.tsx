import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useLayoutEffect } from 'react'
import { useWorkspace } from '#api/workspace'
import { useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { Page } from '#ui/page'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { type FlowSearch, question } from '../asking/selection'
import { useFlowSearch } from '../asking/use-flow-search'
import { useReport } from '../asking/use-report'
import { useToday } from '../asking/use-today'
import { RulesContext } from '../charts/rule-line'
import { useSay } from '../words/say'
import styles from './review.module.css'
import { reviewed } from './reviewed'

/** Everything of a period on paper, for the meeting with those who ordered the work. */
export default function ReviewPage() {
  usePaperWhite()
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { searchStr } = useLocation()
  const { search } = useFlowSearch()
  const { data: house } = useWorkspaceSeen()
  const zone = house?.workspace.time_zone ?? 'UTC'
  const asked = question(search.shown, search, useToday(zone), zone)
  const { data: seen, error, refetch } = useReport(asked)
  const actions = (
    <>
      <Button component={Link} to={`/w/${workspace}/flow${searchStr}`} variant="default" size="xs">
        <Trans>Back to the charts</Trans>
      </Button>
      <Button
        size="xs"
        leftSection={<IconPrinter size={15} stroke={1.6} aria-hidden />}
        onClick={() => window.print()}
      >
        <Trans>Print / save as PDF</Trans>
      </Button>
    </>
  )
  return (
    <Page title={t`Service delivery review`} actions={actions} wide>
      <div className={styles.scroll}>
        {error && !seen ? <ErrorState reason={error.message} onRetry={() => void refetch()} /> : null}
        {!error && !seen ? <LoadingState rows={12} /> : null}
        {seen ? (
          <article className={styles.paper} data-paper>
            <Heading search={search} since={seen.report.rules.since} until={seen.report.rules.until} />
            <RulesContext value={seen.report.rules}>
              {reviewed.map((Part) => (
                <div key={reviewed.indexOf(Part)} className={styles.part}>
                  <Part seen={seen} asked={asked} search={search} />
                </div>
              ))}
            </RulesContext>
          </article>
        ) : null}
      </div>
    </Page>
  )
}

/** Paper is white whatever the screen's colours are. */
function usePaperWhite() {
  useLayoutEffect(() => {
    const house = document.documentElement
    let before = house.dataset.mantineColorScheme
    const whiten = () => {
      if (house.dataset.mantineColorScheme === 'light') return
      before = house.dataset.mantineColorScheme
      house.dataset.mantineColorScheme = 'light'
    }
    whiten()
    // The person's own choice is applied after the page has come, and again when they change it.
    const watch = new MutationObserver(whiten)
    watch.observe(house, { attributeFilter: ['data-mantine-color-scheme'] })
    return () => {
      watch.disconnect()
      if (before) house.dataset.mantineColorScheme = before
    }
  }, [])
}

function Heading({ search, since, until }: { search: FlowSearch; since: string; until: string }) {
  const say = useSay()
  const { data: house } = useWorkspaceSeen()
  const names = useNames(house)
  const { shown } = search
  const about = [
    ...shown.board.map((id) => names.board.get(id)),
    ...shown.space.map((id) => house?.spaces.find((space) => space.id === id)?.name),
    ...shown.client.map((id) => names.client.get(id)),
    ...shown.project.map((id) => names.project.get(id)),
    ...shown.type.map((id) => house?.card_types.find((type) => type.id === id)?.name),
    ...(shown.filter ? [shown.filter] : []),
  ].filter((name) => name !== undefined)
  const [first, last] = [say.day(since), say.day(until)]
  return (
    <header className={styles.heading}>
      <h2>
        <Trans>Service delivery review</Trans>
      </h2>
      <p>
        {[house?.workspace.name, ...about].join(' · ')}
        <br />
        {first} – {last}
      </p>
    </header>
  )
}
