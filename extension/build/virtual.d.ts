declare module 'virtual:takt-checks' {
  const titles: Record<string, Partial<Record<string, string>>>;
  export default titles;
}
