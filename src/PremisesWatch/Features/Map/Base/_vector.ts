import type { LayerSpecification } from 'maplibre-gl'

export const SEA = '#cfe3ea'
export const LAND = '#f4f1e8'

const kind: any = ['downcase', ['to-string', ['coalesce', ['get', 'class'], ['get', 'kind'], ['get', 'type'], '']]]
const major: any = ['any', ...['motorway', 'trunk', 'primary', 'highway', 'major', 'a road'].map(word => ['in', word, kind])]
const width: any = ['interpolate', ['linear'], ['zoom'], 6, ['case', major, 0.7, 0], 12, ['case', major, 2.5, 0.8], 16, ['case', major, 12, 7]]

const area = (colour: string, minzoom = 0) => ({ type: 'fill', minzoom, filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': colour } })
const line = (paint: object) => ({ type: 'line', filter: ['==', ['geometry-type'], 'LineString'], paint })

// What common schemas call their layers, in the order they are drawn: what matches none is left out.
const ROLES: Array<[name: RegExp, layer: object]> = [
  [/^(land|earth)$/, area(LAND)],
  [/green|wood|park|landcover/, area('#dfe8d3')],
  [/^(sea|ocean|foreshore)$|water$/, area(SEA)],
  [/waterway|waterlines/, line({ 'line-color': '#a9cbd6' })],
  [/building/, area('#e2dccd', 14)],
  [/road|transportation$|street/, line({ 'line-color': ['case', major, '#ffe3a8', '#fff'], 'line-width': width })],
  [/^rail$/, line({ 'line-color': '#8a8f94', 'line-width': 1.5, 'line-dasharray': [4, 2] })],
  [/boundar/, line({ 'line-color': '#9aa5a0' })],
  [/^(place|name)s?$/, {
    type: 'symbol',
    layout: { 'icon-image': ['concat', 'label|place|', ['coalesce', ['get', 'name'], ['get', 'name1'], '']], 'icon-padding': 6 }
  }]
]

/** Draws a vector base of which only the names of its layers are known, in the quiet colours of the drawn base. */
export function vectorLayers (names: string[]): LayerSpecification[] {
  const ground = names.some(name => ROLES[0][0].test(name)) ? SEA : LAND
  const drawn = ROLES.flatMap(([role, layer]) => names.filter(name => role.test(name))
    .map(name => ({ ...layer, id: `base-${name}`, source: 'base', 'source-layer': name }) as LayerSpecification))
  return [{ id: 'ground', type: 'background', paint: { 'background-color': ground } }, ...drawn]
}
