import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'
import { useWorkspace } from '#api/workspace'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { DateText } from '#ui/time/date-text'

type Told = components['schemas']['ExportTold']

const costs = 4

/** Every rate stands in that file, so it is for those who see costs. */
export function ExportPart() {
  const { data: seen } = useWorkspaceSeen()
  return seen && seen.me.money >= costs ? <WholeWorkspace /> : null
}

/** The whole workspace as a file: ordered, written by the server, had for a week. */
function WholeWorkspace() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const doing = useDoing()
  const queryKey = [workspace, 'exports']
  const params = { path: { workspace } }
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => ask(api.GET('/api/{workspace}/exports', { params, signal })),
    refetchInterval: ({ state }) => (state.data?.some(isAtWork) ? 1500 : false),
  })
  const order = async () => {
    await doing.run(() => ask(api.POST('/api/{workspace}/exports', { params })), t`It is being written`)
    await queries.invalidateQueries({ queryKey })
  }
  return (
    <section>
      <h2 className={house.heading}>
        <Trans>Take everything along</Trans>
      </h2>
      <p className={house.about}>
        <Trans>
          The whole workspace with its history and files, as one zip that another Baton reads. API tokens,
          webhooks, calendar feeds, the connection to Slack and what waits to be sent stay here.
        </Trans>
      </p>
      <div className={house.bar}>
        <Button variant="default" loading={doing.busy} onClick={() => void order()}>
          <Trans>Write the file</Trans>
        </Button>
      </div>
      <ListedState query={query}>
        {(exports) =>
          exports.length === 0 ? null : (
            <ul className={house.list}>
              {exports.map((each) => (
                <ExportRow key={each.id} told={each} />
              ))}
            </ul>
          )
        }
      </ListedState>
    </section>
  )
}

function ExportRow({ told }: { told: Told }) {
  const { i18n } = useLingui()
  const workspace = useWorkspace()
  const size = new Intl.NumberFormat(i18n.locale, {
    style: 'unit',
    unit: told.size < 1_000_000 ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: 1,
  }).format(told.size / (told.size < 1_000_000 ? 1_000 : 1_000_000))
  const ready = told.state === 'done' && told.size > 0
  return (
    <li className={house.row}>
      <span className={house.main}>
        <DateText at={told.created_at} as="day-and-time" />
        {isAtWork(told) ? (
          <span className={house.quiet} role="status">
            <Trans>is being written…</Trans>
          </span>
        ) : ready ? (
          <span className={house.quiet}>{size}</span>
        ) : (
          <span className={house.badge} data-tone="warning">
            <Trans>It could not be written.</Trans> {told.error}
          </span>
        )}
      </span>
      {ready ? (
        <span className={house.side}>
          <Button
            component="a"
            href={`/api/${encodeURIComponent(workspace)}/exports/${told.id}/file`}
            download
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden />}
          >
            <Trans>Download</Trans>
          </Button>
        </span>
      ) : null}
    </li>
  )
}

function isAtWork({ state }: Told): boolean {
  return state === 'waiting' || state === 'running'
}
