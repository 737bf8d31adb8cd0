namespace PaymentPortal.Documents.PaymentCodes;

/// <summary>The edges of a symbol's dark areas as closed polygons. Drawn as areas instead of single modules, no hairlines show between neighbours, and the picture stays small.</summary>
public static class QrOutline
{
    private static readonly (int X, int Y)[] Steps = [(1, 0), (0, 1), (-1, 0), (0, -1)];

    /// <summary>Corners of each polygon in modules; outer edges run clockwise, holes the other way.</summary>
    public static IEnumerable<IReadOnlyList<(int X, int Y)>> Polygons(QrSymbol symbol)
    {
        var open = new HashSet<(int X, int Y, int Direction)>();
        for (var y = 0; y < symbol.Size; y++)
        {
            for (var x = 0; x < symbol.Size; x++)
            {
                AddEdges(symbol, x, y, open);
            }
        }

        for (var y = 0; y <= symbol.Size; y++)
        {
            for (var x = 0; x <= symbol.Size; x++)
            {
                while (open.Contains((x, y, 0)))
                {
                    yield return Follow((x, y, 0), open);
                }
            }
        }
    }

    private static void AddEdges(QrSymbol symbol, int x, int y, HashSet<(int X, int Y, int Direction)> open)
    {
        if (!symbol.IsDark(x, y))
        {
            return;
        }

        if (!symbol.IsDark(x, y - 1))
        {
            open.Add((x, y, 0));
        }

        if (!symbol.IsDark(x + 1, y))
        {
            open.Add((x + 1, y, 1));
        }

        if (!symbol.IsDark(x, y + 1))
        {
            open.Add((x + 1, y + 1, 2));
        }

        if (!symbol.IsDark(x - 1, y))
        {
            open.Add((x, y + 1, 3));
        }
    }

    private static List<(int X, int Y)> Follow((int X, int Y, int Direction) start, HashSet<(int X, int Y, int Direction)> open)
    {
        var corners = new List<(int X, int Y)>();
        var edge = start;
        var before = -1;
        do
        {
            open.Remove(edge);
            if (edge.Direction != before)
            {
                corners.Add((edge.X, edge.Y));
            }

            before = edge.Direction;
            var (stepX, stepY) = Steps[edge.Direction];
            edge = Next(edge.X + stepX, edge.Y + stepY, edge.Direction, start, open);
        }
        while (edge != start);

        return corners;
    }

    // Where two dark areas touch at a corner, turning right keeps them apart.
    private static (int X, int Y, int Direction) Next(int x, int y, int direction, (int X, int Y, int Direction) start, HashSet<(int X, int Y, int Direction)> open)
    {
        foreach (var turn in (ReadOnlySpan<int>)[1, 0, 3])
        {
            var edge = (x, y, (direction + turn) % 4);
            if (edge == start || open.Contains(edge))
            {
                return edge;
            }
        }

        throw new InvalidOperationException("An outline does not close.");
    }
}
