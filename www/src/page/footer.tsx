import { isSingle } from '../offline.ts';

export function Footer() {
  return (
    <footer>
      <p>
        ecs-start-task is not affiliated with Amazon Web Services. Drafts and settings stay in this browser.{' '}
        {!isSingle && (
          <a href="./composer.html" download="composer.html">
            Download as one file
          </a>
        )}
      </p>
    </footer>
  );
}
