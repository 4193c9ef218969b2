import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#api/workspace'
import { driftQuery, type Service } from '../asking/statik-api'
import look from '../look/look.module.css'

/** A word where the board was changed by hand since it was published; managers may ask. */
export function Drifted({ service }: { service: Service }) {
  const workspace = useWorkspace()
  const asks = service.may_manage && service.board !== null && !service.archived
  const { data: drift } = useQuery({ ...driftQuery(workspace, service.id), enabled: asks })
  if (!drift?.steps.length) return null
  return (
    <span className={`${look.quiet} ${look.warn}`}>
      <Trans>changed on the board since</Trans>
    </span>
  )
}
