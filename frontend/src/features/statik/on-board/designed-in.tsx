import { Trans } from '@lingui/react/macro'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { servicesQuery } from '../asking/statik-api'
import { useStatikNews } from '../asking/use-statik-news'
import { designing } from './designing'
import { Drifted } from './drifted'

/** Which service designed a board, and whether it was changed by hand since; nothing where none did. */
export function DesignedIn({ board }: { board: number }) {
  const workspace = useWorkspace()
  const { data: services = [] } = useQuery(servicesQuery(workspace))
  useStatikNews()
  const service = designing(board, services)
  if (!service) return null
  return (
    <Text size="sm" mb="sm">
      <Link
        to={`/w/${workspace}/services/${service.id}`}
        search={{ step: 'publish' } as never}
        style={{ color: 'var(--baton-link)' }}
      >
        <Trans>Designed in the service “{service.name}”</Trans>
      </Link>{' '}
      <Drifted service={service} />
    </Text>
  )
}
