using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PaymentPortal.Data;

/// <summary>Keeps the statements of one SQLite connection prepared. EF makes a new command each time, and preparing one anew, with all the triggers that hang on its table,
/// costs as much as running it.</summary>
internal sealed class KeptStatements : DbCommandInterceptor
{
    /// <summary>More different texts than the app has; only a leak would reach it.</summary>
    private const int MostKept = 500;

    private readonly Dictionary<string, KeptCommand> idle = new(StringComparer.Ordinal);

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        // Taken out while it is used: the same text asked twice at a time gets two commands.
        var command = idle.Remove(result.CommandText, out var kept) ? kept : new KeptCommand(this, (SqliteCommand)result);
        command.Transaction = (SqliteTransaction?)result.Transaction;
        command.CommandTimeout = result.CommandTimeout;
        foreach (SqliteParameter parameter in result.Parameters)
        {
            command.Parameters.Add(parameter);
        }

        result.Dispose();
        return command;
    }

    private void GiveBack(KeptCommand command)
    {
        command.Parameters.Clear();
        if (idle.Count >= MostKept || !idle.TryAdd(command.CommandText, command))
        {
            command.End();
        }
    }

    private sealed class KeptCommand : SqliteCommand
    {
        private readonly KeptStatements owner;
        private bool isOver;

        public KeptCommand(KeptStatements owner, SqliteCommand made)
            : base(made.CommandText, made.Connection, made.Transaction)
        {
            this.owner = owner;
            Prepare();
        }

        public void End()
        {
            isOver = true;
            Dispose();
        }

        /// <summary>Whoever used it disposes of it; it only ends with its connection.</summary>
        protected override void Dispose(bool disposing)
        {
            if (isOver || !disposing)
            {
                base.Dispose(disposing);
            }
            else
            {
                owner.GiveBack(this);
            }
        }
    }
}
