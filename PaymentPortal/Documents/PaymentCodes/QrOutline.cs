namespace PaymentPortal.Documents.PaymentCodes;

/// <summary>The edges of a symbol's dark areas as closed polygons. Drawn as areas instead of single modules, no hairlines show between neighbours, and the picture stays small.</summary>
public static class QrOutline
{
    private static readonly (int X, int Y)[] Steps = [(1, 0), (0, 1), (-1, 0), (0, -1)];

    /// <summary>Corners of each polygon in modules; outer edges run clockwise, holes the other way.</summary>
    public static IEnumerable<IReadOnlyList<(int X, int Y)>> Polygons(QrSymbol symbol)
    {
        var edges = OpenEdges(symbol);
        for (var y = 0; y <= symbol.Size; y++)
        {
            for (var x = 0; x <= symbol.Size; x++)
            {
                if (edges[x, y, 0])
                {
                    yield return Follow(x, y, edges);
                }
            }
        }
    }

    /// <summary>Which edges start at a corner, by direction: right, down, left, up, always with the dark side at the right hand.</summary>
    private static bool[,,] OpenEdges(QrSymbol symbol)
    {
        var edges = new bool[symbol.Size + 1, symbol.Size + 1, 4];
        for (var y = 0; y < symbol.Size; y++)
        {
            for (var x = 0; x < symbol.Size; x++)
            {
                if (symbol.IsDark(x, y))
                {
                    edges[x, y, 0] |= !symbol.IsDark(x, y - 1);
                    edges[x + 1, y, 1] |= !symbol.IsDark(x + 1, y);
                    edges[x + 1, y + 1, 2] |= !symbol.IsDark(x, y + 1);
                    edges[x, y + 1, 3] |= !symbol.IsDark(x - 1, y);
                }
            }
        }

        return edges;
    }

    private static List<(int X, int Y)> Follow(int x, int y, bool[,,] edges)
    {
        var corners = new List<(int X, int Y)>();
        for (var (direction, before) = (0, -1); direction >= 0; before = direction, direction = Next(x, y, direction, edges))
        {
            edges[x, y, direction] = false;
            if (direction != before)
            {
                corners.Add((x, y));
            }

            x += Steps[direction].X;
            y += Steps[direction].Y;
        }

        return corners;
    }

    // Where two dark areas touch at a corner, turning right keeps them apart. No edge left: the outline is back where it began.
    private static int Next(int x, int y, int direction, bool[,,] edges)
    {
        foreach (var turn in (ReadOnlySpan<int>)[1, 0, 3])
        {
            if (edges[x, y, (direction + turn) % 4])
            {
                return (direction + turn) % 4;
            }
        }

        return -1;
    }
}
