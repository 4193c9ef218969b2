import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { useNames, type WorkspaceSeen } from '#features/members/asking/workspace-query'
import table from '#ui/table.module.css'
import { RelativeTime } from '#ui/time/relative-time'
import type { Service } from '../asking/statik-api'
import { Drifted } from '../on-board/drifted'
import styles from './list.module.css'

export function ServiceTable({
  services,
  names: seen,
}: {
  services: readonly Service[]
  names: WorkspaceSeen | undefined
}) {
  return (
    <div className={table.wide}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Service</Trans>
            </th>
            <th scope="col" className={table.onlyWide}>
              <Trans>Board</Trans>
            </th>
            <th scope="col" className={table.number}>
              <Trans context="of the diagram">Blocks</Trans>
            </th>
            <th scope="col" className={table.number}>
              <Trans>Blind spots</Trans>
            </th>
            <th scope="col" className={table.onlyWide}>
              <Trans>Changed</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {services.map((service) => (
            <Row key={service.id} service={service} seen={seen} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ service, seen }: { service: Service; seen: WorkspaceSeen | undefined }) {
  const workspace = useWorkspace()
  const names = useNames(seen)
  const space = seen?.spaces.find(({ id }) => id === service.space)?.name
  const board = service.board === null ? null : (names.board.get(service.board) ?? '…')
  return (
    <tr data-quiet={service.archived || undefined}>
      <td>
        <Link
          to={`/w/${workspace}/services/${service.id}`}
          search={(service.blocks ? { step: 'workflow' } : {}) as never}
          className={table.name}
        >
          {service.name}
        </Link>
        <span className={table.small}>
          {space}
          {service.archived ? (
            <>
              {' · '}
              <Trans>put away</Trans>
            </>
          ) : null}
        </span>
      </td>
      <td className={table.onlyWide}>
        {board === null ? (
          <span className={table.quiet}>
            <Trans>not published yet</Trans>
          </span>
        ) : (
          <Link to={`/w/${workspace}/boards/${service.board}`} className={styles.link}>
            {board}
          </Link>
        )}{' '}
        <Drifted service={service} />
      </td>
      <td className={table.number}>{service.blocks}</td>
      <td className={service.blind > 0 ? `${table.number} ${styles.blind}` : table.number}>
        {service.blind}
      </td>
      <td className={`${table.onlyWide} ${table.quiet}`}>
        <RelativeTime at={service.changed_at} />
      </td>
    </tr>
  )
}
