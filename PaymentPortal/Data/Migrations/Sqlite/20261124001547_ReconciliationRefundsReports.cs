using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PaymentPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReconciliationRefundsReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "AskedById",
                table: "Refunds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "BatchId",
                table: "Refunds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DecidedAt",
                table: "Refunds",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "DecidedById",
                table: "Refunds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DecidedByName",
                table: "Refunds",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TransferIban",
                table: "Refunds",
                type: "TEXT",
                maxLength: 34,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TransferName",
                table: "Refunds",
                type: "TEXT",
                maxLength: 70,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "StatementLineId",
                table: "Payments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "UndoneAt",
                table: "Payments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BankStatements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Format = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Accounts = table.Column<int>(type: "INTEGER", nullable: false),
                    FromDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ToDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Entries = table.Column<int>(type: "INTEGER", nullable: false),
                    Taken = table.Column<int>(type: "INTEGER", nullable: false),
                    Known = table.Column<int>(type: "INTEGER", nullable: false),
                    ReceivedByKind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    ReceivedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReceivedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LeasedUntil = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankStatements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DatevExports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BrandId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    FromDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CurrencyCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Settings = table.Column<string>(type: "TEXT", nullable: false),
                    Lines = table.Column<int>(type: "INTEGER", nullable: false),
                    Net = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DatevExports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DatevExports_Brands_BrandId",
                        column: x => x.BrandId,
                        principalTable: "Brands",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DatevSetups",
                columns: table => new
                {
                    BrandId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Settings = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DatevSetups", x => x.BrandId);
                    table.ForeignKey(
                        name: "FK_DatevSetups_Brands_BrandId",
                        column: x => x.BrandId,
                        principalTable: "Brands",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaymentRedirects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PaymentRequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TicketHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AmountValue = table.Column<long>(type: "INTEGER", nullable: true),
                    Options = table.Column<string>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaymentRedirects", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaymentRedirects_PaymentRequests_PaymentRequestId",
                        column: x => x.PaymentRequestId,
                        principalTable: "PaymentRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProviderAccountEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProviderAccountEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProviderAccountEntries_ProviderAccounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "ProviderAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TransferBatches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BrandId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CurrencyCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Total = table.Column<long>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    File = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MadeByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TransferBatches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TransferBatches_Brands_BrandId",
                        column: x => x.BrandId,
                        principalTable: "Brands",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StatementLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StatementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    EntryKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    IsPart = table.Column<bool>(type: "INTEGER", nullable: false),
                    Booking = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    IsCredit = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsReversal = table.Column<bool>(type: "INTEGER", nullable: false),
                    AmountValue = table.Column<long>(type: "INTEGER", nullable: false),
                    CurrencyCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    BookedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    Iban = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EndToEndId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CreditorReference = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Remittance = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    BankReference = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Proposal = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Parts = table.Column<int>(type: "INTEGER", nullable: false),
                    LookAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReplacedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementLines", x => x.Id);
                    table.CheckConstraint("CK_StatementLines_Amount", "\"AmountValue\" >= 0");
                    table.ForeignKey(
                        name: "FK_StatementLines_BankStatements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "BankStatements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_BatchId",
                table: "Refunds",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_StatementLineId",
                table: "Payments",
                column: "StatementLineId");

            migrationBuilder.CreateIndex(
                name: "IX_BankStatements_ContentHash",
                table: "BankStatements",
                column: "ContentHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BankStatements_OneComesIn",
                table: "BankStatements",
                column: "State",
                unique: true,
                filter: "\"State\" = 'Receiving'");

            migrationBuilder.CreateIndex(
                name: "IX_DatevExports_BrandId_Number",
                table: "DatevExports",
                columns: new[] { "BrandId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaymentRedirects_ExpiresAt",
                table: "PaymentRedirects",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentRedirects_PaymentRequestId",
                table: "PaymentRedirects",
                column: "PaymentRequestId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentRedirects_TicketHash",
                table: "PaymentRedirects",
                column: "TicketHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProviderAccountEntries_AccountId_Id",
                table: "ProviderAccountEntries",
                columns: new[] { "AccountId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_StatementLines_Account_BookedOn_AmountValue",
                table: "StatementLines",
                columns: new[] { "Account", "BookedOn", "AmountValue" });

            migrationBuilder.CreateIndex(
                name: "IX_StatementLines_Account_EntryKey",
                table: "StatementLines",
                columns: new[] { "Account", "EntryKey" });

            migrationBuilder.CreateIndex(
                name: "IX_StatementLines_Account_Key",
                table: "StatementLines",
                columns: new[] { "Account", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StatementLines_Expected",
                table: "StatementLines",
                columns: new[] { "Account", "AmountValue" },
                filter: "\"Booking\" = 'Pending' AND \"State\" = 'Shown'");

            migrationBuilder.CreateIndex(
                name: "IX_StatementLines_LookAt",
                table: "StatementLines",
                column: "LookAt",
                filter: "\"LookAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_StatementLines_ReplacedById",
                table: "StatementLines",
                column: "ReplacedById",
                filter: "\"ReplacedById\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_StatementLines_State_Id",
                table: "StatementLines",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_StatementLines_StatementId_Id",
                table: "StatementLines",
                columns: new[] { "StatementId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_TransferBatches_BrandId",
                table: "TransferBatches",
                column: "BrandId");

            migrationBuilder.CreateIndex(
                name: "IX_TransferBatches_MadeAt",
                table: "TransferBatches",
                column: "MadeAt");

            migrationBuilder.AddForeignKey(
                name: "FK_Payments_StatementLines_StatementLineId",
                table: "Payments",
                column: "StatementLineId",
                principalTable: "StatementLines",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Refunds_TransferBatches_BatchId",
                table: "Refunds",
                column: "BatchId",
                principalTable: "TransferBatches",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Payments_StatementLines_StatementLineId",
                table: "Payments");

            migrationBuilder.DropForeignKey(
                name: "FK_Refunds_TransferBatches_BatchId",
                table: "Refunds");

            migrationBuilder.DropTable(
                name: "DatevExports");

            migrationBuilder.DropTable(
                name: "DatevSetups");

            migrationBuilder.DropTable(
                name: "PaymentRedirects");

            migrationBuilder.DropTable(
                name: "ProviderAccountEntries");

            migrationBuilder.DropTable(
                name: "StatementLines");

            migrationBuilder.DropTable(
                name: "TransferBatches");

            migrationBuilder.DropTable(
                name: "BankStatements");

            migrationBuilder.DropIndex(
                name: "IX_Refunds_BatchId",
                table: "Refunds");

            migrationBuilder.DropIndex(
                name: "IX_Payments_StatementLineId",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "AskedById",
                table: "Refunds");

            migrationBuilder.DropColumn(
                name: "BatchId",
                table: "Refunds");

            migrationBuilder.DropColumn(
                name: "DecidedAt",
                table: "Refunds");

            migrationBuilder.DropColumn(
                name: "DecidedById",
                table: "Refunds");

            migrationBuilder.DropColumn(
                name: "DecidedByName",
                table: "Refunds");

            migrationBuilder.DropColumn(
                name: "TransferIban",
                table: "Refunds");

            migrationBuilder.DropColumn(
                name: "TransferName",
                table: "Refunds");

            migrationBuilder.DropColumn(
                name: "StatementLineId",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "UndoneAt",
                table: "Payments");
        }
    }
}
