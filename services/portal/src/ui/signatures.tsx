// Lines to sign on, on paper only: what is signed by hand is signed nowhere else.

/** A line for each who signs, over what they are and where the name is written. Hidden on screens, and from readers of screens. */
export const Signatures = ({ posts, name }: { readonly posts: readonly string[]; readonly name: string }) => (
  <div class="signatures" aria-hidden="true">
    {posts.map((post) => (
      <p key={post}>
        {post}
        <span>{name}</span>
      </p>
    ))}
  </div>
);
