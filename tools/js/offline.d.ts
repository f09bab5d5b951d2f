// What the build puts before offline/worker.js, and what not every browser tells a worker.
declare const BUILD: { id: string; frame: string[]; search: string[]; files: Record<string, string> };
interface WorkerNavigator {
  readonly connection?: { readonly saveData: boolean };
}
