import type { StyleSpecification } from 'maplibre-gl'
import { LAND, SEA } from './_vector'

/** The base that needs nothing from elsewhere: sea, coast, roads and names of the town that is drawn; where none is, plain ground. */
export function drawnBase (town: any): StyleSpecification {
  const is = (layer: string) => ['==', ['get', 'layer'], layer] as any
  const road = (kind: string) => ['all', is('road'), ['==', ['get', 'kind'], kind]] as any
  return {
    version: 8,
    sources: { base: { type: 'geojson', data: town } },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': town.features.length > 0 ? SEA : LAND } },
      { id: 'land', type: 'fill', source: 'base', filter: is('coast'), paint: { 'fill-color': LAND, 'fill-outline-color': '#8fa3ab' } },
      { id: 'street', type: 'line', source: 'base', filter: road('street'), paint: { 'line-color': '#fff', 'line-width': ['interpolate', ['linear'], ['zoom'], 11, 1, 16, 8] } },
      { id: 'rail', type: 'line', source: 'base', filter: road('rail'), paint: { 'line-color': '#8a8f94', 'line-width': 2, 'line-dasharray': [4, 2] } },
      { id: 'main', type: 'line', source: 'base', filter: road('main'), paint: { 'line-color': '#ffe3a8', 'line-width': ['interpolate', ['linear'], ['zoom'], 11, 2, 16, 12] } },
      { id: 'promenade', type: 'line', source: 'base', filter: road('promenade'), paint: { 'line-color': '#f5cf86', 'line-width': ['interpolate', ['linear'], ['zoom'], 11, 2.5, 16, 14] } },
      { id: 'pier', type: 'line', source: 'base', filter: is('pier'), paint: { 'line-color': '#8c7a5c', 'line-width': 4 } },
      {
        id: 'street-name', type: 'symbol', source: 'base', minzoom: 14.5, filter: is('road'),
        layout: { 'symbol-placement': 'line', 'icon-image': ['concat', 'label|street|', ['get', 'name']], 'symbol-spacing': 320 }
      },
      {
        id: 'label', type: 'symbol', source: 'base', filter: is('label'),
        layout: { 'icon-image': ['concat', 'label|', ['get', 'kind'], '|', ['get', 'name']] }
      }
    ]
  }
}
